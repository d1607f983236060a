#pragma once

#include <QPlainTextEdit>

namespace casebook::ui {

/// A field for several lines that grows with its text between two heights. Ctrl+Return submits, Esc leaves,
/// Tab goes to the next control.
class GrowingEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    GrowingEdit(int fewestLines, int mostLines, QWidget *parent = nullptr);
    void setLines(int fewest, int most);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void submitRequested();
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_fewestLines;
    int m_mostLines;
};

} // namespace casebook::ui
