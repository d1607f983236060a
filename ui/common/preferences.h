#pragma once

#include "models/domain/user.h"
#include "ui/common/settingsfile.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QObject>

namespace casebook::ui {

enum class SchemeChoice { System, Light, Dark, HighContrast };
enum class Density { Compact, Comfortable };

/// What the person set, kept beside the store in an INI file: one typed getter and setter per key, default in
/// one place. The file is read once at start, before the window.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// @p path of the INI file.
    explicit Preferences(const QString &path, QObject *parent = nullptr);

    /// Who is writing: full name, user name, e-mail; first guess from the system account.
    domain::User author() const;
    void setAuthor(const domain::User &author);
    SchemeChoice scheme() const;
    void setScheme(SchemeChoice choice);
    Density density() const;
    void setDensity(Density density);
    /// Layout states (window geometry, splitters, header columns) by name: "window", "columns" …
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    /// Anything small else by key ("list/sort"); empty when unset.
    QString value(const QString &key) const;
    void setValue(const QString &key, const QString &value);

signals:
    void authorChanged();
    void schemeChanged();
    void densityChanged();

private:
    SettingsFile m_settings;
};

} // namespace casebook::ui
