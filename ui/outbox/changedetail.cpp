#include "ui/outbox/changedetail.h"

#include "ui/cases/flowlayout.h"
#include "ui/common/formatting.h"
#include "ui/outbox/changetext.h"
#include "ui/outbox/repeating.h"
#include "ui/page/growingedit.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

ChangeDetail::ChangeDetail(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_error(new MessageBar(this))
    , m_message(new MessageBar(this))
    , m_textLabel(new QLabel(tr("What you wrote"), this))
    , m_text(new GrowingEdit(3, 40, this))
    , m_open(new QPushButton(tr("Show case"), this))
    , m_discard(new QPushButton(icon("edit-delete"_L1), tr("Discard"), this))
    , m_edit(new QPushButton(icon("document-edit"_L1), tr("Edit"), this))
    , m_send(new QPushButton(tr("Send now"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_save(new QPushButton(tr("Save text"), this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_sentence->setFont(bold);
    for (QLabel *label : { m_sentence, m_facts }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_textLabel->setFont(sectionFont(font()));
    m_textLabel->setForegroundRole(QPalette::PlaceholderText);
    m_textLabel->setBuddy(m_text);
    m_text->setAccessibleName(tr("What you wrote"));
    m_discard->setToolTip(tr("Take this change back; it is not sent (Del)"));
    m_edit->setToolTip(tr("Change the text before it is sent (Enter)"));
    m_save->setDefault(true);
    const QKeySequence submitKey(Qt::CTRL | Qt::Key_Return);
    m_save->setToolTip(tr("Save the text (%1)").arg(submitKey.toString(QKeySequence::NativeText)));

    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, metrics::related);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : { m_send, m_edit, m_discard, m_open, m_save, m_cancel })
        flow->addWidget(button);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::group, metrics::related, metrics::group, metrics::group);
    layout->setSpacing(metrics::related);
    layout->addWidget(m_sentence);
    layout->addWidget(m_facts);
    layout->addWidget(m_error);
    layout->addWidget(m_message);
    layout->addWidget(m_textLabel);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    layout->addStretch(1);

    connect(m_send, &QPushButton::clicked, this, &ChangeDetail::sendRequested);
    connect(m_edit, &QPushButton::clicked, this, &ChangeDetail::edit);
    connect(m_discard, &QPushButton::clicked, this, &ChangeDetail::discardRequested);
    connect(m_open, &QPushButton::clicked, this, &ChangeDetail::openCaseRequested);
    connect(m_save, &QPushButton::clicked, this, &ChangeDetail::save);
    connect(m_text, &GrowingEdit::submitRequested, this, &ChangeDetail::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        stopEditing();
        emit left();
    });
    connect(m_text, &GrowingEdit::leaveRequested, this, [this] {
        if (m_editing)
            stopEditing();
        emit left();
    });
    clear();
}

void ChangeDetail::show(const store::WaitingChange &change, const QString &remote, const Timestamp &now)
{
    const bool same = m_change && m_change->operation.key == change.operation.key;
    if (!same) {
        m_message->dismiss();
        m_editing = false;
    }
    m_change = change;
    m_remote = remote;
    if (!m_editing)
        m_text->setPlainText(writtenText(change.operation));
    say(now);
    setEditing(m_editing);
}

void ChangeDetail::clear()
{
    m_change.reset();
    m_message->dismiss();
    m_error->dismiss();
    m_sentence->clear();
    m_facts->clear();
    m_text->clear();
    setEditing(false);
}

void ChangeDetail::say(const Timestamp &now)
{
    const domain::PendingOperation &operation = m_change->operation;
    m_sentence->setText(changeText(*m_change));
    QStringList facts{ pendingStateText(operation, now) };
    if (!m_remote.isEmpty())
        facts.append(tr("for %1", "the name of a remote").arg(m_remote));
    facts.append(relativeTime(operation.created, now));
    if (operation.tries > 0)
        facts.append(tr("tried %n time(s)", nullptr, operation.tries));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(exactTime(operation.created));
    const QString refusal = refusalText(operation);
    if (refusal.isEmpty())
        m_error->dismiss();
    else
        m_error->show(operation.state == domain::PendingState::Failed ? MessageBar::Kind::Problem
                                                                      : MessageBar::Kind::Information,
                      reasonText(refusal));
    const bool failed = operation.state == domain::PendingState::Failed;
    m_send->setText(failed ? tr("Try again") : tr("Send now"));
    m_send->setToolTip(failed ? tr("Send this change once more") : tr("Send this change now (Ctrl+Return)"));
}

QString ChangeDetail::reasonText(const QString &refusal) const
{
    const QString remote = m_remote.isEmpty() ? tr("Kibana") : m_remote;
    const auto &error = m_change->operation.lastError;
    const bool wasReached = !error || error->httpStatus != 0
        || (error->kind != ErrorKind::Offline && error->kind != ErrorKind::UnknownOutcome);
    return !wasReached
        ? tr("%1 could not be reached: %2", "name of a remote, technical reason").arg(remote, refusal)
        : tr("%1 said: %2", "name of a remote, its words").arg(remote, refusal);
}

void ChangeDetail::setEditing(bool editing)
{
    m_editing = editing;
    const bool hasText = !m_text->toPlainText().isEmpty() || editing;
    m_textLabel->setVisible(hasText);
    m_text->setVisible(hasText);
    m_text->setReadOnly(!editing);
    const bool there = m_change.has_value();
    for (QPushButton *button : { m_send, m_discard, m_open })
        button->setVisible(there && !editing);
    m_edit->setVisible(there && !editing && canRewrite(m_change->operation));
    m_discard->setEnabled(there && canDiscard(m_change->operation));
    m_save->setVisible(editing);
    m_cancel->setVisible(editing);
}

void ChangeDetail::edit()
{
    if (!m_change || m_editing || !canRewrite(m_change->operation))
        return;
    setEditing(true);
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

std::optional<QString> ChangeDetail::unsavedText() const
{
    if (!m_editing || !m_change)
        return std::nullopt;
    const QString text = m_text->toPlainText();
    return text == writtenText(m_change->operation) ? std::nullopt : std::optional(text);
}

void ChangeDetail::stopEditing()
{
    if (m_change)
        m_text->setPlainText(writtenText(m_change->operation));
    setEditing(false);
}

void ChangeDetail::save()
{
    if (!m_editing)
        return;
    if (const auto text = unsavedText())
        emit rewriteRequested(*text);
    else
        stopEditing();
}

} // namespace casebook::ui
