#pragma once

#include "models/domain/connector.h"

#include <QObject>
#include <QTimer>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace casebook::ui {

/// Completes a line with what is found elsewhere for the text typed: asks after a pause, offers what comes
/// back while the text is still that.
class ChoiceSearch final : public QObject
{
    Q_OBJECT

public:
    explicit ChoiceSearch(QLineEdit *line);

    void setFound(const QString &text, const QList<domain::ConnectorChoice> &choices);

signals:
    void wanted(const QString &text);
    void chosen(const QString &value);

private:
    QLineEdit *m_line;
    QStandardItemModel *m_model;
    QCompleter *m_completer;
    QTimer m_pause;
};

} // namespace casebook::ui
