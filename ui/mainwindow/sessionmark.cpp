#include "ui/mainwindow/sessionmark.h"

#include <QTimer>

namespace casebook::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto longestEnd = 5s;

QString key()
{
    return QStringLiteral("session");
}

constexpr char running[] = "running";
constexpr char endedInOrder[] = "ended";

} // namespace

SessionMark::SessionMark(const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_store(workbench.store)
{
}

void SessionMark::begin()
{
    deliver(m_store.setting(key()), this, [this](const Result<QByteArray> &mark) {
        if (mark && *mark == running)
            findDrafts();
        m_store.setSetting(key(), running);
    });
}

void SessionMark::findDrafts()
{
    deliver(m_store.drafts(), this, [this](const Result<QList<domain::Draft>> &drafts) {
        if (drafts && !drafts->isEmpty())
            emit draftsFound(*drafts);
    });
}

void SessionMark::end()
{
    QTimer::singleShot(longestEnd, this, &SessionMark::ended);
    deliver(m_store.setSetting(key(), endedInOrder), this, [this](const Result<void> &) { emit ended(); });
}

} // namespace casebook::ui
