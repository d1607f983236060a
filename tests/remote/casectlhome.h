#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace casebook::test {

/// A home of its own for `casectl` as a person starts it: everything that it may write is in it, no keychain
/// is there, and everything that can be logged is.
class CasectlHome final
{
public:
    struct Answer
    {
        int exitCode = -1;
        QJsonDocument output = {};
        QByteArray all = {}; ///< what it printed anywhere
    };

    /// Runs it to its end, with @p input as what it reads; its store is the home's.
    Answer run(const QStringList &arguments, const QJsonObject &input = {});
    /// Starts @p process with it.
    void start(QProcess &process, const QStringList &arguments) const;

    QString path() const { return m_folder.path(); }
    /// Everything that run() printed so far.
    const QByteArray &printed() const { return m_printed; }

private:
    QTemporaryDir m_folder;
    QByteArray m_printed;
};

} // namespace casebook::test
