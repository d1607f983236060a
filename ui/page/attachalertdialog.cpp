#include "ui/page/attachalertdialog.h"

#include "models/domain/rules.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/newcase/fieldbox.h"
#include "ui/page/growingedit.h"
#include "ui/page/messagebar.h"
#include "ui/page/submit.h"
#include "ui/theme/metrics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QPlainTextEdit *edit)
{
    QStringList lines;
    for (const QString &line : edit->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

std::optional<QString> textOrNull(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

AttachAlertDialog::AttachAlertDialog(const Workbench &bench, CaseKey key, const QString &owner,
                                     QWidget *parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_case(key)
    , m_owner(owner)
    , m_ids(new GrowingEdit(2, 8, this))
    , m_indices(new GrowingEdit(1, 8, this))
    , m_ruleId(new QLineEdit(this))
    , m_ruleName(new QLineEdit(this))
    , m_missing(new QLabel(this))
    , m_message(new MessageBar(this))
{
    setModal(false);
    setWindowTitle(tr("Attach alerts"));
    m_ids->setPlaceholderText(tr("One ID per line"));
    m_indices->setPlaceholderText(tr(".alerts-security.alerts-default"));
    m_idsBox = new FieldBox(tr("Alert ID"), m_ids, this);
    m_indicesBox = new FieldBox(tr("Index"), m_indices, this);
    m_indicesBox->setNote(tr("one for all, or one per line"));
    auto *ruleName = new FieldBox(tr("Rule"), m_ruleName, this);
    auto *ruleId = new FieldBox(tr("Rule ID"), m_ruleId, this);
    ruleName->setNote(tr("optional"));
    ruleId->setNote(tr("optional"));
    m_missing->setWordWrap(true);
    m_missing->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(this);
    m_attach = buttons->addButton(tr("Attach alert"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_attach->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    layout->setSpacing(metrics::group - 4);
    for (FieldBox *box : { m_idsBox, m_indicesBox, ruleName, ruleId })
        layout->addWidget(box);
    layout->addStretch();
    layout->addWidget(m_message);
    layout->addWidget(m_missing);
    layout->addWidget(buttons);

    for (QPlainTextEdit *edit : { m_ids, m_indices }) {
        connect(edit, &QPlainTextEdit::textChanged, this, &AttachAlertDialog::check);
        connect(static_cast<GrowingEdit *>(edit), &GrowingEdit::submitRequested, this,
                &AttachAlertDialog::attach);
        connect(static_cast<GrowingEdit *>(edit), &GrowingEdit::leaveRequested, this, &QDialog::reject);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &AttachAlertDialog::attach);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_ids->setFocus();
    resize(440, sizeHint().height());
}

QList<domain::AlertRef> AttachAlertDialog::alerts() const
{
    const QStringList ids = linesOf(m_ids);
    const QStringList indices = linesOf(m_indices);
    QList<domain::AlertRef> result;
    if (ids.isEmpty() || indices.isEmpty() || (indices.size() != 1 && indices.size() != ids.size()))
        return result;
    for (qsizetype i = 0; i < ids.size(); ++i)
        result.append({ ids.at(i), indices.size() == 1 ? indices.first() : indices.at(i) });
    return result;
}

domain::AttachmentPayload AttachAlertDialog::payload() const
{
    return domain::AttachmentPayload::alerts(alerts(), { textOrNull(m_ruleId), textOrNull(m_ruleName) },
                                             m_owner);
}

void AttachAlertDialog::check()
{
    const qsizetype ids = linesOf(m_ids).size();
    const qsizetype indices = linesOf(m_indices).size();
    QStringList missing;
    if (ids == 0)
        missing.append(tr("an alert ID"));
    if (indices == 0)
        missing.append(tr("an index"));
    QString problem;
    if (ids > 0 && indices > 1 && ids != indices)
        problem = errorText({ .kind = ErrorKind::InvalidInput, .message = {}, .code = "alert.unequal" });
    m_indicesBox->setProblem(problem);
    m_idsBox->setProblem({});
    if (missing.isEmpty() && problem.isEmpty()) {
        const Result<void> good = domain::validateAttachment(payload());
        if (!good)
            m_idsBox->setProblem(errorText(good.error()));
        m_attach->setEnabled(good.has_value() && !m_busy);
    } else {
        m_attach->setEnabled(false);
    }
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still missing: %1").arg(missing.join(u", "_s)));
    m_missing->setVisible(!missing.isEmpty());
    m_attach->setText(ids > 1 ? tr("Attach %1 alerts").arg(numberText(ids)) : tr("Attach alert"));
}

void AttachAlertDialog::attach()
{
    if (m_busy || !m_attach->isEnabled())
        return;
    m_busy = true;
    check();
    submit(m_bench, this, domain::AddAttachments{ m_case, { payload() } }, {},
           [this](const Result<store::SubmitResult> &result) {
               m_busy = false;
               check();
               if (!result) {
                   m_message->show(MessageBar::Kind::Problem, errorText(result.error()));
               } else if (!result->changed) {
                   m_message->show(MessageBar::Kind::Information,
                                   tr("These alerts are on the case already."));
               } else {
                   emit attached();
                   accept();
               }
           });
}

} // namespace casebook::ui
