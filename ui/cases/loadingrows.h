#pragma once

#include <QWidget>

namespace casebook::ui {

/// Placeholder rows, shown when a list takes longer than a moment.
class LoadingRows final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingRows(QWidget *parent);

    void setRowHeight(int height);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_rowHeight;
};

} // namespace casebook::ui
