#include "app/casectl/findcommand.h"

#include "models/store/syncledger.h"

namespace casebook::app {

using namespace Qt::StringLiterals;

void FindCommand::start()
{
    json::QueryParameters parameters = line().parameters;
    parameters.removeIf([](const auto &parameter) { return parameter.first == "remote"_L1; });
    const Result<json::FindRequest> request = json::findRequest(parameters, now());
    if (!request) {
        refuse(request.error());
        return;
    }
    m_request = *request;
    const QString name = line().parameter(u"remote"_s);
    if (name.isEmpty()) {
        find();
    } else if (name == "local"_L1) {
        m_request.query.filter.workspace = localWorkspace;
        find();
    } else {
        findOn(name);
    }
}

void FindCommand::findOn(const QString &name)
{
    deliver(store().ledger().remotes(), this, [this, name](const Result<QList<domain::Remote>> &remotes) {
        if (!remotes) {
            refuse(remotes.error());
            return;
        }
        for (const domain::Remote &remote : *remotes) {
            if (remote.name == name) {
                m_request.query.filter.workspace = remote.id;
                find();
                return;
            }
        }
        refuse({ .kind = ErrorKind::NotFound, .message = u"There is no remote \"%1\""_s.arg(name) });
    });
}

void FindCommand::find()
{
    m_document.page = m_request.page;
    m_document.perPage = m_request.perPage;
    const domain::CaseFilter &filter = m_request.query.filter;
    const auto count = [this](const domain::CaseFilter &counted, qint64 &into) {
        ++m_outstanding;
        deliver(store().count(counted), this, [this, &into](const Result<qint64> &number) {
            if (number)
                into = *number;
            arrived(number.map([](qint64) {}));
        });
    };
    count(filter, m_document.total);
    count(json::countingFilter(filter, domain::StatusValue::Open), m_document.open);
    count(json::countingFilter(filter, domain::StatusValue::InProgress), m_document.inProgress);
    count(json::countingFilter(filter, domain::StatusValue::Closed), m_document.closed);
    readPage();
}

void FindCommand::readPage()
{
    if (m_request.perPage == 0)
        return;
    const domain::PageRequest rows{ .position = qint64(m_request.page - 1) * m_request.perPage,
                                    .limit = m_request.perPage };
    ++m_outstanding;
    deliver(store().page(m_request.query, rows), this, [this](const Result<domain::CasePage> &page) {
        if (page) {
            m_document.cases.resize(page->rows.size());
            for (qsizetype i = 0; i < page->rows.size(); ++i)
                readCase(page->rows.at(i).key, i);
        }
        arrived(page.map([](const domain::CasePage &) {}));
    });
}

void FindCommand::readCase(CaseKey key, qsizetype index)
{
    ++m_outstanding;
    deliver(store().document(key), this, [this, index](const Result<store::CaseDocumentParts> &parts) {
        // The list never has comments (CONTRACT §2.2).
        if (parts)
            m_document.cases[index] = { .value = parts->value, .comments = QList<domain::Attachment>() };
        arrived(parts.map([](const store::CaseDocumentParts &) {}));
    });
}

void FindCommand::arrived(const Result<void> &result)
{
    --m_outstanding;
    if (m_refused)
        return;
    if (!result) {
        m_refused = true;
        refuse(result.error());
    } else if (m_outstanding == 0) {
        answer(json::write(m_document));
    }
}

} // namespace casebook::app
