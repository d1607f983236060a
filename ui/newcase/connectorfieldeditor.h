#pragma once

#include "models/domain/connector.h"

#include <QJsonValue>
#include <QWidget>

namespace casebook::ui {

/// The control for one field of a connector. Values are those of the case (CONTRACT §5); one that is not
/// among the choices, or not of the field's kind, is shown and given back as it came until the person changes
/// it.
class ConnectorFieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Null where nothing is chosen.
    virtual QJsonValue value() const = 0;
    /// Does not emit edited().
    virtual void setValue(const QJsonValue &value) = 0;
    /// What may be chosen from now on; the value stays.
    virtual void setChoices(const QList<domain::ConnectorChoice> &choices) = 0;
    /// True where the control carries its own label (a check box).
    virtual bool labelsItself() const { return false; }

signals:
    void edited();
};

/// @p choices decide the form: with none, any value can be typed.
ConnectorFieldEditor *makeConnectorFieldEditor(domain::ConnectorFieldKind kind, const QString &label,
                                               const QList<domain::ConnectorChoice> &choices,
                                               QWidget *parent);

} // namespace casebook::ui
