#pragma once

#include <QLayout>
#include <QList>

namespace casebook::ui {

/// Places fields side by side in columns of one width as long as each has room, else below each other.
class ColumnsLayout final : public QLayout
{
public:
    /// @p narrowest width a column may have; at most @p columns of them.
    ColumnsLayout(int narrowest, int columns);
    ~ColumnsLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rectangle) override;

private:
    int arrange(const QRect &rectangle, bool apply) const;

    int m_narrowest;
    int m_columns;
    QList<QLayoutItem *> m_items;
};

} // namespace casebook::ui
