#pragma once

#include <QLayout>
#include <QList>

namespace casebook::ui {

/// Lays controls out one after the other, on as many lines as the width asks for.
class FlowLayout final : public QLayout
{
public:
    FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rectangle) override;

private:
    int arrange(const QRect &rectangle, bool apply) const;

    QList<QLayoutItem *> m_items;
};

} // namespace casebook::ui
