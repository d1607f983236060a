#include "ui/common/draftsaver.h"

namespace casebook::ui {

DraftSaver::DraftSaver(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    m_longest.setSingleShot(true);
    m_longest.setInterval(longestMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &DraftSaver::save);
    connect(&m_longest, &QTimer::timeout, this, &DraftSaver::save);
}

void DraftSaver::touched()
{
    m_pause.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void DraftSaver::flush()
{
    if (isPending())
        save();
}

void DraftSaver::forget()
{
    m_pause.stop();
    m_longest.stop();
}

bool DraftSaver::isPending() const
{
    return m_pause.isActive();
}

void DraftSaver::save()
{
    forget();
    emit saveNow();
}

} // namespace casebook::ui
