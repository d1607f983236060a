#include "ui/mainwindow/firstframe.h"

#include <QTimer>

#include <utility>

namespace casebook::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto unseen = 1s; // so long, and nobody looks at the window

} // namespace

FirstFrame::FirstFrame(QObject *parent)
    : QObject(parent)
{
    QTimer::singleShot(unseen, this, &FirstFrame::end);
}

void FirstFrame::seen()
{
    if (!std::exchange(m_isPainted, true))
        emit painted();
    end();
}

void FirstFrame::end()
{
    if (!std::exchange(m_isOver, true))
        emit over();
}

} // namespace casebook::ui
