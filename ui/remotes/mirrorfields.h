#pragma once

#include "models/domain/remote.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace casebook::ui {

class FieldBox;
class ProblemLabel;

/// Which cases of a Kibana are wanted: of which areas, and how many of them are kept here.
class MirrorFields final : public QWidget
{
    Q_OBJECT

public:
    explicit MirrorFields(QWidget *parent);

    void setSettings(const domain::RemoteSettings &settings);
    void apply(domain::RemoteSettings &settings) const;
    bool check();
    /// Chooses the area of @p owner instead of the usual one, unless the person chose some already.
    void suggestOwner(const QString &owner);

signals:
    void edited();

private:
    void build();
    void showDays();

    QHash<QString, QCheckBox *> m_owners; ///< by the API's name
    ProblemLabel *m_problem;
    QComboBox *m_scope;
    QSpinBox *m_days;
    FieldBox *m_daysBox = nullptr;
    QCheckBox *m_notify;
};

} // namespace casebook::ui
