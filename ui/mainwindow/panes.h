#pragma once

#include <QByteArray>
#include <QWidget>

class QSplitter;

namespace casebook::ui {

/// Sidebar, list and page side by side, as many as the width allows: first the sidebar shrinks to icons, then
/// list and page take turns. Each can be hidden by the person as well.
class Panes final : public QWidget
{
    Q_OBJECT

public:
    enum class Pane { Sidebar, List, Page };

    Panes(QWidget *sidebar, QWidget *list, QWidget *page, QWidget *parent = nullptr);

    /// What the person wants to see where there is room.
    void setWanted(Pane pane, bool wanted);
    bool isWanted(Pane pane) const;
    /// True while list and page take turns.
    bool takesTurns() const { return m_takesTurns; }
    /// Which of the two has its turn.
    void giveTurn(Pane pane);
    Pane turn() const { return m_turn; }

    /// Sizes and what is wanted, for the preferences.
    QByteArray state() const;
    void restore(const QByteArray &state);

    QSize minimumSizeHint() const override;

signals:
    /// There is room for the sidebar's icons only, or for all of it again. It sets its width itself.
    void sidebarCollapsed(bool collapsed);
    /// takesTurns(), turn() or what is shown has changed.
    void arranged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void handOutWidth();
    void rememberWidths();

    QWidget *m_sidebar;
    QWidget *m_list;
    QWidget *m_page;
    QSplitter *m_splitter;
    bool m_sidebarWanted = true;
    bool m_listWanted = true;
    bool m_pageWanted = true;
    bool m_collapsed = false;
    // As the person set them, also while a pane is hidden or collapsed; list and page share in this ratio.
    int m_sidebarWidth;
    int m_listWidth;
    int m_pageWidth;
    bool m_takesTurns = false;
    Pane m_turn = Pane::List;
};

} // namespace casebook::ui
