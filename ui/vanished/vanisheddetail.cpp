#include "ui/vanished/vanisheddetail.h"

#include "ui/cases/flowlayout.h"
#include "ui/common/formatting.h"
#include "ui/page/messagebar.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

VanishedDetail::VanishedDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_textsLabel(new QLabel(tr("What you wrote and was not sent"), this))
    , m_texts(new QPlainTextEdit(this))
    , m_message(new MessageBar(this))
    , m_create(new QPushButton(icon("document-new"_L1), tr("&Create it again"), this))
    , m_discard(new QPushButton(icon("edit-delete"_L1), tr("&Discard…"), this))
    , m_copy(new QPushButton(icon("edit-copy"_L1), tr("Co&py texts"), this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel *text : { m_title, m_facts }) {
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_textsLabel->setFont(sectionFont(font()));
    m_textsLabel->setForegroundRole(QPalette::PlaceholderText);
    m_textsLabel->setBuddy(m_texts);
    m_texts->setReadOnly(true);
    m_texts->setTabChangesFocus(true);
    m_texts->setAccessibleName(m_textsLabel->text());
    m_texts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_create->setToolTip(
        tr("Create the case on its remote once more, with your changes. It bears your name then; comments of "
           "others are quoted with theirs."));
    m_discard->setToolTip(tr("Give up the case and your texts in it (Del)"));

    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, metrics::related);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : { m_create, m_discard, m_copy })
        flow->addWidget(button);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::group, metrics::related, metrics::group, metrics::group);
    layout->setSpacing(metrics::related);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_textsLabel);
    layout->addWidget(m_texts, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    connect(m_create, &QPushButton::clicked, this, &VanishedDetail::createRequested);
    connect(m_discard, &QPushButton::clicked, this, &VanishedDetail::askToDiscard);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_texts->toPlainText()); });
    clear();
}

void VanishedDetail::show(const store::VanishedCase &gone, const QString &remote, const Timestamp &now)
{
    if (!m_gone || m_gone->key != gone.key)
        m_message->dismiss();
    m_gone = gone;
    m_title->setText(gone.title);
    m_facts->setText(
        remote.isEmpty()
            ? tr("Somebody deleted this case there; noticed %1.").arg(relativeTime(gone.noticed, now))
            : tr("Somebody deleted this case on %1; noticed %2.")
                  .arg(remote, relativeTime(gone.noticed, now)));
    m_facts->setToolTip(exactTime(gone.noticed));
    const QString texts = gone.lostTexts.join(u"\n\n"_s);
    if (m_texts->toPlainText() != texts)
        m_texts->setPlainText(texts);
    const bool any = !texts.isEmpty();
    m_textsLabel->setVisible(any);
    m_texts->setVisible(any);
    m_copy->setVisible(any);
    m_create->setEnabled(true);
    m_discard->setEnabled(true);
}

void VanishedDetail::clear()
{
    m_gone.reset();
    m_title->clear();
    m_facts->clear();
    m_texts->clear();
    m_message->dismiss();
    m_create->setEnabled(false);
    m_discard->setEnabled(false);
}

void VanishedDetail::focusChoices()
{
    m_create->setFocus(Qt::OtherFocusReason);
}

void VanishedDetail::askToDiscard()
{
    if (!m_gone)
        return;
    m_message->show(MessageBar::Kind::Problem,
                    tr("Discard the case and the texts above? This can't be undone."),
                    { { tr("Discard texts"), [this] { emit discardConfirmed(); } },
                      { tr("Keep them"), [this] { m_message->dismiss(); } } });
}

} // namespace casebook::ui
