#include "ui/action/actioncheck.h"

#include "models/base/async.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace casebook::ui {

namespace {

constexpr int pauseMilliseconds = 150;

CheckedAction checkedAction(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    CheckedAction found{ .text = text, .reading = action::readAction(bytes), .marks = {} };
    // A reader goes from top to bottom; the order of Kibana's schema is of no use here.
    std::stable_sort(
        found.reading.problems.begin(), found.reading.problems.end(),
        [](const action::Problem &a, const action::Problem &b) { return a.place.offset < b.place.offset; });
    for (const action::Problem &problem : std::as_const(found.reading.problems)) {
        const auto unitsOf = [&bytes](qsizetype from, qsizetype length) {
            return static_cast<int>(QString::fromUtf8(bytes.mid(from, length)).size());
        };
        found.marks.append({ .position = unitsOf(0, problem.place.offset),
                             .length = unitsOf(problem.place.offset, problem.place.length) });
    }
    return found;
}

} // namespace

ActionCheck::ActionCheck(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ActionCheck::read);
}

void ActionCheck::setText(const QString &text)
{
    m_generation.next();
    m_text = text;
    m_pause.start();
}

void ActionCheck::hurry()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        read();
    }
}

void ActionCheck::read()
{
    deliver(QtConcurrent::run(checkedAction, m_text), this, m_generation,
            [this](const CheckedAction &found) { emit checked(found); });
}

} // namespace casebook::ui
