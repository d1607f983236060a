#pragma once

#include <QIconEngine>

namespace casebook::ui {

/// An icon of the theme that is looked up when it is painted, not when it is made: most icons belong to menus
/// and screens that nobody has opened yet.
///
/// Breeze keeps the icons of buttons and views, at 16 pixels, in "actions/16", and there they are looked for
/// first. Asking the theme by QIcon::fromTheme() begins with reading the whole of its index, which takes
/// longer than everything else that the first window needs. Pictures are kept in QPixmapCache, one for all
/// icons of the same name.
class ThemeIconEngine final : public QIconEngine
{
public:
    explicit ThemeIconEngine(const QString &name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    QString iconName() override;
    bool isNull() override;

private:
    QString m_name;
};

} // namespace casebook::ui
