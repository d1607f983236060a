#include "ui/action/copyaction.h"

#include "models/action/actionwriter.h"

#include <QApplication>
#include <QClipboard>

namespace casebook::ui {

void copyAsAction(const domain::Case &value)
{
    QApplication::clipboard()->setText(QString::fromUtf8(action::createText(value)));
}

bool isActionable(const domain::AttachmentPayload &payload)
{
    return action::commentText(payload, {}).has_value();
}

void copyAsAction(const Workbench &bench, QObject *context, CaseKey key,
                  const domain::AttachmentPayload &payload)
{
    deliver(bench.store.summaries({ key }), context,
            [payload](const Result<QList<domain::CaseSummary>> &found) {
                if (!found || found->isEmpty())
                    return;
                if (const auto text = action::commentText(payload, found->constFirst().id))
                    QApplication::clipboard()->setText(QString::fromUtf8(*text));
            });
}

} // namespace casebook::ui
