#pragma once

#include <QListWidget>

namespace casebook::ui {

/// A short list of things of which any number may be checked, high enough for a few of them.
class CheckList final : public QListWidget
{
    Q_OBJECT

public:
    struct Item
    {
        QString value;
        QString label;
    };

    explicit CheckList(QWidget *parent = nullptr);

    /// What is checked stays, also where it is no longer offered.
    void setItems(const QList<Item> &items);
    QStringList checkedValues() const;
    /// Values that are not offered are added. Does not emit edited().
    void setCheckedValues(const QStringList &values);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited();

protected:
    bool event(QEvent *event) override;

private:
    QListWidgetItem *addRow(const Item &item, bool checked);

    bool m_filling = false;
};

} // namespace casebook::ui
