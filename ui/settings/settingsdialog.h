#pragma once

#include "ui/common/workbench.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace casebook::ui {

class FieldBox;

/// *Settings*: who is writing, and how the window looks. Everything applies at once; there is nothing to
/// confirm.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Workbench &workbench, QWidget *parent = nullptr);

private:
    void build();
    void load();
    void saveAuthor();

    Workbench m_workbench;
    QLineEdit *m_fullName;
    QLineEdit *m_userName;
    QLineEdit *m_email;
    FieldBox *m_fullNameBox;
    QComboBox *m_scheme;
    QComboBox *m_density;
};

} // namespace casebook::ui
