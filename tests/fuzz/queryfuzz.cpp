#include "finding.h"
#include "fuzzstore.h"
#include "models/base/datemath.h"
#include "models/json/findrequest.h"

#include <QUrlQuery>

#include <memory>

// Any text as the query part of a request: what is accepted is also found out of a real store.

using namespace casebook;
using fuzz::finding;

namespace {

/// A store with one case.
class Subject
{
public:
    Subject()
        : m_case(*fuzz::await(m_store.store().keyOf(QStringLiteral("c"))))
    {
    }

    void find(const json::FindRequest &request)
    {
        domain::PageRequest page;
        page.limit = request.perPage;
        if (const auto found = fuzz::await(m_store.store().page(request.query, page)); !found)
            expectRefusal(found.error());
        if (const auto count = fuzz::await(m_store.store().count(request.query.filter)); !count)
            expectRefusal(count.error());
    }

    void read(const json::ActivityRequest &request)
    {
        const auto found = fuzz::await(
            m_store.store().activities(m_case, request.types, request.page, request.perPage, request.order));
        if (!found)
            expectRefusal(found.error());
    }

private:
    static void expectRefusal(const Error &error)
    {
        if (error.kind != ErrorKind::InvalidInput)
            finding("an accepted query is answered", error.message.toUtf8(), error.detail.toUtf8());
    }

    fuzz::FuzzStore m_store;
    CaseKey m_case;
};

std::unique_ptr<Subject> subject;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    fuzz::initialize(argc, argv);
    subject = std::make_unique<Subject>();
    std::atexit([] { subject.reset(); });
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Timestamp now(1'700'000'000'000);
    const QString text
        = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    json::QueryParameters parameters;
    for (const auto &[name, value] : QUrlQuery(text).queryItems(QUrl::FullyDecoded)) {
        parameters.append({ name, value });
        for (const DateEnd end : { DateEnd::First, DateEnd::Last })
            static_cast<void>(momentOf(value, now, end));
    }
    if (const auto request = json::findRequest(parameters, now)) {
        static_cast<void>(json::countingFilter(request->query.filter, domain::StatusValue::Open));
        subject->find(*request);
    }
    if (const auto request = json::activityRequest(parameters))
        subject->read(*request);
    return 0;
}
