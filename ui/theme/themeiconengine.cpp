#include "ui/theme/themeiconengine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

/// Where the theme's icons lie; empty when it isn't installed.
QString themeFolder(const QString &theme)
{
    for (const QString &path : QIcon::themeSearchPaths()) {
        const QString folder = path + u'/' + theme;
        if (QFile::exists(folder + "/actions"_L1))
            return folder;
    }
    return {};
}

/// The file that the icon is drawn from at this size: ours, or one of Breeze's actions; else empty.
QString fileOf(const QString &name, int size)
{
    const QString own = u":/casebook/icons/%1.svg"_s.arg(name); // no theme has one of these
    if (QFile::exists(own))
        return own;
    static QString theme; // the last one asked for, and where it is
    static QString folder;
    if (theme != QIcon::themeName()) {
        theme = QIcon::themeName();
        folder = themeFolder(theme);
    }
    if (folder.isEmpty())
        return {};
    const QString number = name.endsWith("-symbolic"_L1) ? u"symbolic"_s : QString::number(size);
    const QString file = folder + "/actions/"_L1 + number + u'/' + name + ".svg"_L1;
    return QFile::exists(file) ? file : QString();
}

/// As Qt's plugin for SVG icons draws it, but without looking for plugins and reading the file three times.
QPixmap drawn(const QString &file, const QSize &size)
{
    QSvgRenderer renderer(file);
    const QSize whole = renderer.defaultSize().scaled(size, Qt::KeepAspectRatio);
    if (!renderer.isValid() || whole.isEmpty())
        return {};
    QImage picture(whole, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.end();
    return QPixmap::fromImage(picture);
}

} // namespace

ThemeIconEngine::ThemeIconEngine(const QString &name)
    : m_name(name)
{
}

void ThemeIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatio();
    QPixmap picture = scaledPixmap(rect.size() * scale, mode, state, scale);
    picture.setDevicePixelRatio(scale);
    painter->drawPixmap(rect, picture);
}

QPixmap ThemeIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    // How an icon looks when it is disabled hangs on the palette.
    const QString key = u"casebook %1 %2 %3x%4@%5 %6 %7 %8"_s.arg(m_name, QIcon::themeName())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(scale)
                            .arg(int(mode))
                            .arg(int(state))
                            .arg(QGuiApplication::palette().cacheKey());
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    const QSize logical = size / scale;
    const QString file = fileOf(m_name, logical.height());
    if (!file.isEmpty() && mode == QIcon::Normal)
        picture = drawn(file, size);
    else
        picture
            = (file.isEmpty() ? QIcon::fromTheme(m_name) : QIcon(file)).pixmap(logical, scale, mode, state);
    picture.setDevicePixelRatio(1.0);
    QPixmapCache::insert(key, picture);
    return picture;
}

QIconEngine *ThemeIconEngine::clone() const
{
    return new ThemeIconEngine(m_name);
}

QString ThemeIconEngine::key() const
{
    return u"ThemeIconEngine"_s;
}

QString ThemeIconEngine::iconName()
{
    return m_name;
}

bool ThemeIconEngine::isNull()
{
    return false;
}

} // namespace casebook::ui
