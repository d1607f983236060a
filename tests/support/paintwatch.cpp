#include "tests/support/paintwatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace casebook::test {

namespace {

constexpr int patientRounds = 3; // turns of the event loop in which a due repaint would have come

} // namespace

PaintWatch::PaintWatch(QWidget *widget, std::function<bool()> condition)
    : m_widget(widget)
    , m_condition(std::move(condition))
{
    // what covers a widget is painted in its stead
    QCoreApplication::instance()->installEventFilter(this);
}

bool PaintWatch::isPainted()
{
    if (!m_widget || m_painted)
        return m_painted;
    if (m_condition() && ++m_rounds == patientRounds)
        m_widget->update();
    return false;
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted && m_widget) {
        const auto *part = qobject_cast<const QWidget *>(watched);
        if (part && (part == m_widget || m_widget->isAncestorOf(part)))
            m_painted = m_condition();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace casebook::test
