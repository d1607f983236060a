#pragma once

#include <QTableView>

namespace casebook::ui {

class CaseCellDelegate;

/// The table of cases: whole rows, no grid, one hovered row, and keys that go by rows. Tells which rows it
/// shows.
class CaseTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit CaseTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setRowHeight(int height);
    /// Selects @p row where it is, without scrolling to it; -1 selects none.
    void showSelected(int row);

signals:
    /// After scrolling, resizing, and when rows came or went.
    void rowsShown(int first, int last);
    /// Rows are on the screen for the first time; told once, when the painting is done.
    void firstRowsPainted();
    /// Enter or double click.
    void rowActivated(int row);
    /// Ctrl and a click, or the space bar: this row with those chosen already, or no longer.
    void rowToggled(int row);
    /// Shift and a click or an arrow: all rows in between.
    void rowsChosen(int from, int to);
    void allChosen();
    /// A plain click, or Escape.
    void choiceDropped();

public slots:
    void selectAll() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void setHoveredRow(int row);
    void updateRow(int row);
    void tellRows();
    void selectRowAndShow(int row);
    void extendChoice(int step);

    CaseCellDelegate *m_delegate;
    int m_hoveredRow = -1;
    bool m_hasPaintedRows = false;
    int m_anchor = -1; ///< where the rows that Shift chooses begin; -1: at the current one
};

} // namespace casebook::ui
