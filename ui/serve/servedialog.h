#pragma once

#include "ui/serve/serving.h"

#include <QDialog>

class QStackedWidget;

namespace casebook::ui {

class ServeForm;
class ServedPage;

/// *Serve this casebook…*: starts and stops the server, and shows what goes on. Closing it stops nothing.
class ServeDialog final : public QDialog
{
    Q_OBJECT

public:
    ServeDialog(const Workbench &workbench, Serving &serving, QWidget *parent = nullptr);

private:
    void start();
    void showState();

    Serving &m_serving;
    QStackedWidget *m_pages;
    ServeForm *m_form;
    ServedPage *m_served;
};

} // namespace casebook::ui
