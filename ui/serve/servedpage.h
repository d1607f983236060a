#pragma once

#include "ui/serve/serving.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace casebook::ui {

class FactsList;

/// The casebook is being served: where, who is there, and how to call it.
class ServedPage final : public QWidget
{
    Q_OBJECT

public:
    ServedPage(const Serving &serving, QWidget *parent);

    /// Says anew where and for whom it is served.
    void refresh();
    void focusFirst();

signals:
    void stopRequested();

private:
    void count();

    const Serving &m_serving;
    QLabel *m_headline;
    FactsList *m_facts;
    QLabel *m_activity;
    QPushButton *m_stop;
};

/// A line for the shell that finds cases on the server at @p address; it asks for the password.
QString curlLine(const QUrl &address, const QString &user);

} // namespace casebook::ui
