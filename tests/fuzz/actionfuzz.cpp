#include "finding.h"
#include "fuzzstore.h"
#include "models/action/actionreader.h"
#include "models/action/actionwriter.h"
#include "models/action/execution.h"

// Any text as a `.case` action: what is wrong with it has a place in it, what is fine is run on a real store,
// and a failed action leaves no trace there.

using namespace casebook;
using fuzz::finding;

namespace {

/// A store made anew for each action, so that findings repeat.
class Subject
{
public:
    void run(const action::Reading &reading)
    {
        const QByteArray before = m_store.everything();
        const action::Answer answer = action::execute(reading, m_store.store(), {});
        static_cast<void>(action::document(answer));
        static_cast<void>(action::httpDocument(answer, reading.action.actionId));
        if (!answer.succeeded()) {
            const bool ours
                = answer.error->kind == ErrorKind::Internal || answer.error->kind == ErrorKind::StoreUnusable;
            if (ours)
                finding("an action fails for a reason", answer.error->message.toUtf8(),
                        answer.error->detail.toUtf8());
            if (m_store.everything() != before)
                finding("a failed action leaves no trace", before, m_store.everything());
            return;
        }
        writeAgain(answer.caseKey);
    }

private:
    /// The case and its comments as actions are actions.
    void writeAgain(CaseKey key)
    {
        const auto parts = fuzz::await(m_store.store().document(key));
        if (!parts)
            finding("a case that was made or changed is there", parts.error().message.toUtf8());
        const QByteArray text = action::createText(parts->value);
        if (!action::readAction(text).isFine())
            finding("a case's action can be run", text);
        for (const domain::Attachment &attachment : parts->attachments) {
            const auto comment = action::commentText(attachment.payload, parts->value.id);
            if (comment && !action::readAction(*comment).isFine())
                finding("a comment's action can be run", *comment);
        }
    }

    fuzz::FuzzStore m_store;
};

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    fuzz::initialize(argc, argv);
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
