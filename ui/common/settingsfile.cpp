#include "ui/common/settingsfile.h"

#include <QSettings>
#include <QtConcurrentRun>

#include <utility>

namespace casebook::ui {

namespace {

constexpr int gatherMilliseconds = 400; ///< dragging a column's edge sets its width many times

void writeAll(const QString &path, const QHash<QString, QVariant> &values)
{
    // Other processes' changes of other keys stay: QSettings merges under a lock.
    QSettings file(path, QSettings::IniFormat);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        file.setValue(it.key(), it.value());
    file.sync();
}

} // namespace

SettingsFile::SettingsFile(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    const QSettings file(path, QSettings::IniFormat);
    for (const QString &key : file.allKeys())
        m_values.insert(key, file.value(key));
    m_timer.setSingleShot(true);
    m_timer.setInterval(gatherMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SettingsFile::write);
}

SettingsFile::~SettingsFile()
{
    m_writing.waitForFinished();
    if (!m_unwritten.isEmpty())
        writeAll(m_path, m_unwritten);
}

void SettingsFile::setValue(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value && m_values.contains(key))
        return;
    m_values.insert(key, value);
    m_unwritten.insert(key, value);
    if (!m_timer.isActive())
        m_timer.start();
}

void SettingsFile::write()
{
    if (m_writing.isRunning()) {
        m_timer.start();
        return;
    }
    m_writing = QtConcurrent::run(writeAll, m_path, std::exchange(m_unwritten, {}));
}

} // namespace casebook::ui
