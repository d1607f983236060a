#include "ui/page/submit.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>

namespace casebook::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::Submit)
};

} // namespace

void submit(const Workbench &bench, QObject *context, domain::Operation operation,
            std::optional<DraftKey> consumesDraft, SubmitAnswer answer)
{
    store::Submission submission{ .operation = std::move(operation),
                                  .author = bench.preferences.author(),
                                  .consumesDraft = consumesDraft };
    deliver(bench.store.submit(std::move(submission)), context,
            [answer = std::move(answer)](const Result<store::SubmitResult> &result) {
                if (!result && result.error().kind == ErrorKind::NothingChanged) {
                    store::SubmitResult nothing;
                    nothing.changed = false;
                    answer(nothing);
                } else {
                    answer(result);
                }
            });
}

void offerUndo(const Workbench &bench, const QString &text, TrashKey trash)
{
    const auto undo = [&store = bench.store, &notices = bench.notices, trash] {
        deliver(store.restore(trash), &notices, [&notices](const Result<store::SubmitResult> &result) {
            if (!result)
                notices.post({ .text = errorText(result.error()), .kind = Notice::Kind::Problem });
        });
    };
    bench.notices.post({ .text = text, .actionText = Tr::tr("Undo"), .action = undo });
}

} // namespace casebook::ui
