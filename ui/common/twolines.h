#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QStyleOptionViewItem>

#include <functional>

class QPainter;

namespace casebook::ui {

/// A row of a list: what it is and how old, below that a mark and how it stands.
struct TwoLines
{
    QString first;
    QString age; ///< at the end of the first line
    QString second;
    Token secondColor = Token::SecondaryText;
    std::function<void(QPainter &, const QRect &)> mark; ///< before the second line, in a square
};

/// Behind a row of a list: selected, hovered or with the focus, and the line below it.
void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option);
/// The whole row with its background, as it is selected, hovered or has the focus; mirrored where the option
/// is. Texts that do not fit are elided.
void paintTwoLines(QPainter &painter, const QStyleOptionViewItem &option, const TwoLines &lines);
QSize twoLinesSize(const QStyleOptionViewItem &option);

} // namespace casebook::ui
