#pragma once

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QVariant>

namespace casebook::ui {

/// The values of an INI file: read once, then held; what is set is written a moment later on another thread,
/// for writing waits for the disk. What is still unwritten is written on destruction.
class SettingsFile final : public QObject
{
    Q_OBJECT

public:
    explicit SettingsFile(const QString &path, QObject *parent = nullptr);
    ~SettingsFile() override;

    QVariant value(const QString &key) const { return m_values.value(key); }
    void setValue(const QString &key, const QVariant &value);

private:
    void write();

    const QString m_path;
    QHash<QString, QVariant> m_values;
    QHash<QString, QVariant> m_unwritten;
    QTimer m_timer;
    QFuture<void> m_writing;
};

} // namespace casebook::ui
