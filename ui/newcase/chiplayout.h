#pragma once

#include <QLayout>
#include <QList>

namespace casebook::ui {

/// Lays chips out one after the other over as many lines as they need; the last item, where one types, gets
/// what is left of its line.
class ChipLayout final : public QLayout
{
public:
    using QLayout::QLayout;
    ~ChipLayout() override;

    void addItem(QLayoutItem *item) override;
    /// Chips stand before the last item.
    void insertChip(int position, QWidget *chip);
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

    QList<QLayoutItem *> m_items;
};

} // namespace casebook::ui
