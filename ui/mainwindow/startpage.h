#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace casebook::ui {

/// What an empty casebook shows at first: what this is, and the ways to begin.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    /// While the sample is being made its button waits.
    void setBusy(bool busy);
    /// Whether a Kibana can be connected to from here.
    void setConnectable(bool connectable);

signals:
    void newCaseRequested();
    void importRequested();
    void connectRequested();
    void sampleRequested();

private:
    QPushButton *m_connect = nullptr;
    QLabel *m_connectText = nullptr;
    QPushButton *m_sample = nullptr;
};

} // namespace casebook::ui
