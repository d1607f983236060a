#include "finding.h"
#include "models/action/actionreader.h"
#include "models/action/actionwriter.h"
#include "models/action/execution.h"
#include "models/json/savedobjects.h"
#include "models/store/casestore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

// Any text as a `.case` action: what is wrong with it has a place in it, what is fine is run on a real store,
// and a failed action leaves no trace there.

using namespace casebook;
using fuzz::finding;

namespace {

template <typename T>
Result<T> await(Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

constexpr char oneCase[]
    = R"({"id":"c","type":"cases","version":"WzEsMV0=","references":[],"attributes":{"title":"T","description":"D",)"
      R"("status":0,"severity":0,"tags":[],"owner":"cases","connector":{"name":"none","type":".none","fields":[]},)"
      R"("settings":{"syncAlerts":true},"created_at":"2024-01-01T00:00:00.000Z","created_by":{"username":"e"}}})";

/// A store with the case "c", made anew for each action so that findings repeat.
class Subject
{
public:
    Subject()
        : m_store({ .path = m_folder.filePath(QStringLiteral("fuzz.sqlite")), .pollMilliseconds = 0 },
                  m_clock)
    {
        const auto value = json::savedObjectFromLine(oneCase).and_then(json::caseFromSavedObject);
        const Result<ImportKey> run = await(m_store.beginImport(QStringLiteral("fuzz")));
        if (!value || !run || !await(m_store.importCases(*run, { { .value = *value } })))
            finding("the case is there");
        await(m_store.finishImport(*run));
    }

    /// All that there is, as text.
    QByteArray everything()
    {
        QByteArray text;
        const auto keys = await(m_store.caseKeys({}, {}, 100));
        const auto whole = await(m_store.wholeCases(*keys));
        for (const store::CaseImport &one : *whole) {
            text += json::canonical(json::toStoredJson(one.value));
            for (const domain::Attachment &attachment : one.attachments)
                text += json::canonical(json::toStoredJson(attachment));
            for (const domain::Activity &activity : one.activities)
                text += json::canonical(json::toStoredJson(activity));
        }
        return text;
    }

    void run(const action::Reading &reading)
    {
        const QByteArray before = everything();
        const action::Answer answer = action::execute(reading, m_store, {});
        static_cast<void>(action::document(answer));
        static_cast<void>(action::httpDocument(answer, reading.action.actionId));
        if (!answer.succeeded()) {
            const bool ours
                = answer.error->kind == ErrorKind::Internal || answer.error->kind == ErrorKind::StoreUnusable;
            if (ours)
                finding("an action fails for a reason", answer.error->message.toUtf8(),
                        answer.error->detail.toUtf8());
            if (everything() != before)
                finding("a failed action leaves no trace", before, everything());
            return;
        }
        writeAgain(answer.caseId);
    }

private:
    /// The case and its comments as actions are actions.
    void writeAgain(const QString &caseId)
    {
        const auto key = await(m_store.keyOf(caseId));
        if (!key)
            finding("a case that was made or changed is there", caseId.toUtf8());
        const auto parts = await(m_store.document(*key));
        const QByteArray text = action::createText(parts->value);
        if (!action::readAction(text).isFine())
            finding("a case's action can be run", text);
        for (const domain::Attachment &attachment : parts->attachments) {
            const auto comment = action::commentText(attachment.payload, caseId);
            if (comment && !action::readAction(*comment).isFine())
                finding("a comment's action can be run", *comment);
        }
    }

    QTemporaryDir m_folder{ QStringLiteral("/dev/shm/casebook-fuzz-XXXXXX") };
    SystemClock m_clock;
    store::CaseStore m_store;
};

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const action::Reading reading = action::readAction(text);
    for (const action::Problem &problem : reading.problems) {
        const action::TextPlace &place = problem.place;
        if (place.offset < 0 || place.length < 0 || place.offset + place.length > text.size()
            || place.line < 1 || place.column < 1)
            finding("a problem has its place in the text", text, problem.path.toUtf8());
    }
    const action::Answer checked = action::check(reading);
    static_cast<void>(action::document(checked));
    if (reading.isFine() != checked.succeeded())
        finding("what is fine passes the check", text, checked.message.toUtf8());
    if (reading.isFine())
        Subject().run(reading);
    return 0;
}
