#include "ui/remotes/quitbar.h"

#include "ui/page/messagebar.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebook::ui {

using State = sync::RemoteStatus::State;

QuitBar::QuitBar(Remotes &remotes, QWidget *parent)
    : QWidget(parent)
    , m_remotes(remotes)
    , m_bar(new MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::related, metrics::inside, metrics::related, metrics::inside);
    column->addWidget(m_bar);
    connect(&remotes, &Remotes::changed, this, &QuitBar::follow);
    hide();
}

QString QuitBar::text() const
{
    return isHidden() ? QString() : m_bar->text();
}

bool QuitBar::canSend() const
{
    return !m_remotes.isWorkingOffline()
        && std::any_of(m_remotes.all().begin(), m_remotes.all().end(), [](const RemoteState &one) {
               return one.status.waiting > 0
                   && (one.status.state == State::UpToDate || one.status.state == State::Syncing);
           });
}

bool QuitBar::ask()
{
    if (sumsOf(m_remotes.all()).waiting == 0 || !isHidden())
        return false;
    showQuestion();
    return true;
}

void QuitBar::showQuestion()
{
    m_sending = false;
    m_shown = sumsOf(m_remotes.all()).waiting;
    const MessageBar::Action quit{ tr("Quit"), [this] { emit quitWanted(); } };
    const MessageBar::Action staying{ tr("Stay"), [this] { stay(); } };
    setVisible(true);
    if (canSend())
        m_bar->show(MessageBar::Kind::Information,
                    tr("%Ln change(s) wait to be sent. They are kept, and sent when Casebook runs again.",
                       nullptr, m_shown),
                    { quit, { tr("Send first"), [this] { sendFirst(); } }, staying });
    else
        m_bar->show(MessageBar::Kind::Information,
                    tr("%Ln change(s) wait and can't be sent now. They are kept, and sent when Casebook runs "
                       "again and the remote can be reached.",
                       nullptr, m_shown),
                    { quit, staying });
    const auto buttons = m_bar->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (!button->isHidden() && button->text() == quit.text)
            button->setFocus();
    }
}

void QuitBar::sendFirst()
{
    m_sending = true;
    m_shown = 0;
    emit sendWanted();
    follow();
}

void QuitBar::follow()
{
    if (isHidden())
        return;
    const int waiting = sumsOf(m_remotes.all()).waiting;
    if (waiting == 0) {
        if (m_sending)
            emit quitWanted();
        else
            stay();
        return;
    }
    if (!m_sending)
        return;
    if (!canSend()) {
        showQuestion();
        return;
    }
    if (waiting == m_shown)
        return; // a button under the mouse stays where it is
    m_shown = waiting;
    m_bar->show(MessageBar::Kind::Information,
                tr("Sending %Ln change(s), then Casebook ends.", nullptr, waiting),
                { { tr("Quit now"), [this] { emit quitWanted(); } }, { tr("Stay"), [this] { stay(); } } });
}

void QuitBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        stay();
    else
        QWidget::keyPressEvent(event);
}

void QuitBar::stay()
{
    m_sending = false;
    m_bar->dismiss();
    hide();
}

} // namespace casebook::ui
