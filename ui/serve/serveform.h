#pragma once

#include "ui/serve/serving.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace casebook::ui {

class ProblemLabel;

/// How this casebook is to be served: for whom, at which address. Address, port and user are remembered, the
/// password is not.
class ServeForm final : public QWidget
{
    Q_OBJECT

public:
    ServeForm(Preferences &preferences, QWidget *parent);

    ServeWish wish() const;
    /// Remembers what may be remembered, and forgets the password.
    void settle();
    void setProblem(const QString &text);
    void focusFirst();

signals:
    void startRequested();

private:
    void build();
    void fill();
    void check();

    Preferences &m_preferences;
    QComboBox *m_reach;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLabel *m_warning;
    ProblemLabel *m_problem;
    QPushButton *m_start;
};

} // namespace casebook::ui
