#include "ui/common/systemaccount.h"

#include <QByteArray>

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace casebook::ui {

domain::User systemAccount()
{
    domain::User user;
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, 16384> buffer{};
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return user;
    const QString login = QString::fromLocal8Bit(found->pw_name);
    // The first of the comma-separated parts is the name; "&" in it stands for the login, by old custom.
    QString name = QString::fromLocal8Bit(found->pw_gecos).section(u',', 0, 0).trimmed();
    name.replace(u'&', login);
    if (!login.isEmpty())
        user.username = login;
    if (!name.isEmpty())
        user.fullName = name;
    return user;
}

} // namespace casebook::ui
