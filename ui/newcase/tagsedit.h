#pragma once

#include "ui/newcase/chipedit.h"

namespace casebook::ui {

/// Edits the tags of a case. Any text is a tag; rules are checked by who submits them.
class TagsEdit final : public ChipEdit
{
    Q_OBJECT

public:
    explicit TagsEdit(QWidget *parent = nullptr);

    QStringList tags() const;
    /// Does not emit edited().
    void setTags(const QStringList &tags);
    /// Known tags, in the order in which they are offered.
    void setSuggestions(const QStringList &tags);

protected:
    QString chipAccessibleName(const ChipValue &chip) const override;
};

} // namespace casebook::ui
