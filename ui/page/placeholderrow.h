#pragma once

#include "ui/page/timelinerow.h"

namespace casebook::ui {

/// The shape of a row that has not been read yet.
class PlaceholderRow final : public TimelineRow
{
    Q_OBJECT

public:
    explicit PlaceholderRow(QWidget *parent);
    void tick(const RowContext &) override { }
    QSize sizeHint() const override;

protected:
    void fill(const RowContext &) override { }
    void paintEvent(QPaintEvent *event) override;
};

} // namespace casebook::ui
