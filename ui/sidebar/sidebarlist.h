#pragma once

#include <QListView>

namespace casebook::ui {

/// A list of the sidebar. One that shows all its lines grows to their height, so that only the tags scroll;
/// where lines may be many it scrolls when there is no room.
class SidebarList final : public QListView
{
    Q_OBJECT

public:
    enum class Height { AllLines, UpToAllLines, WhatIsLeft };

    SidebarList(Height height, QWidget *parent);

    /// Chooses without telling; -1 for none.
    void showChosen(const QModelIndex &index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The person chose this line, by mouse or keys.
    void chosen(const QModelIndex &index);
    /// An arrow key wants to go past the first (-1) or last (1) line.
    void leftBy(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    Height m_height;
    bool m_quiet = false;
};

} // namespace casebook::ui
