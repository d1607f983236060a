#pragma once

#include <QAction>
#include <QDialog>
#include <QList>

namespace casebook::ui {

/// The keys of a window's actions, and those that work inside its lists and texts.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace casebook::ui
