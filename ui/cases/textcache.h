#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

class QPainter;
class QRect;

namespace casebook::ui {

/// Draws one-line texts of lists, elided at the end, and keeps what was laid out: laying out costs ten times
/// as much as drawing, and lists draw the same few thousand texts again and again.
class TextCache
{
public:
    TextCache();

    /// Draws with the painter's pen. Returns the width that was used.
    int draw(QPainter &painter, const QRect &place, const QString &text, const QFont &font,
             Qt::Alignment alignment);
    /// How wide the whole text is.
    int width(const QString &text, const QFont &font);
    void clear();

private:
    struct Key
    {
        QString text;
        int width = 0;
        int fontNumber = 0;

        bool operator==(const Key &) const = default;
    };
    friend size_t qHash(const Key &key, size_t seed)
    {
        return qHashMulti(seed, key.text, key.width, key.fontNumber);
    }

    int numberOf(const QFont &font);
    QStaticText *laidOut(const QString &text, const QFont &font, int width);

    QCache<Key, QStaticText> m_texts;
    QCache<Key, int> m_widths;
    QList<QFont> m_fonts;
};

} // namespace casebook::ui
