#pragma once

#include <QDialog>

namespace casebook::ui {

/// What this program is, its version, and where its data is.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const QString &storePath, QWidget *parent = nullptr);
};

} // namespace casebook::ui
