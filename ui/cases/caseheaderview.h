#pragma once

#include <QHeaderView>

class QMenu;

namespace casebook::ui {

class Preferences;

/// The column titles of the list of cases: sort by a click (a third one goes back to the usual order), drag
/// to move, context menu to choose. What was chosen is remembered.
class CaseHeaderView final : public QHeaderView
{
    Q_OBJECT

public:
    CaseHeaderView(Preferences &preferences, QWidget *parent);

    /// To be called once the view has its model: brings back what was remembered, else the usual columns.
    void restore();
    void showUsualColumns();
    /// The column *Where* is there only while cases can be in more than one place.
    void setHasRemotes(bool has);
    /// Adds one checkable action for each column, and what else belongs into a menu about columns.
    void fillMenu(QMenu *menu);
    /// Adds one action for each column to sort by.
    void fillSortMenu(QMenu *menu);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString titleOf(int section) const;
    int usualWidth(int section) const;
    void remember();
    void fillWithTitle();

    Preferences &m_preferences;
    bool m_restoring = false;
    bool m_hasRemotes = false;
    bool m_titleSized = false; ///< the person set the title's width; it no longer follows the window's
};

} // namespace casebook::ui
