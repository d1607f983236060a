#include "ui/newcase/tagsedit.h"

#include <QLineEdit>

namespace casebook::ui {

namespace {

QList<ChipValue> chipsOf(const QStringList &tags)
{
    QList<ChipValue> chips;
    for (const QString &tag : tags)
        chips.append({ tag, tag });
    return chips;
}

} // namespace

TagsEdit::TagsEdit(QWidget *parent)
    : ChipEdit(parent)
{
    setPlaceholderText(tr("Type a tag and press Enter"));
    lineEdit()->setAccessibleName(tr("Tags"));
}

QStringList TagsEdit::tags() const
{
    QStringList tags;
    for (const ChipValue &chip : chips())
        tags.append(chip.value);
    return tags;
}

void TagsEdit::setTags(const QStringList &tags)
{
    setChips(chipsOf(tags));
}

void TagsEdit::setSuggestions(const QStringList &tags)
{
    setChipSuggestions(chipsOf(tags));
}

QString TagsEdit::chipAccessibleName(const ChipValue &chip) const
{
    return tr("Remove the tag %1").arg(chip.label);
}

} // namespace casebook::ui
