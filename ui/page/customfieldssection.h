#pragma once

#include "ui/common/workbench.h"

#include <QWidget>

class QFormLayout;

namespace casebook::ui {

class MessageBar;

/// The custom fields of a case: text and number as lines, toggles as check boxes, types of newer Kibanas as
/// they stand. Each is saved when it is left.
class CustomFieldsSection final : public QWidget
{
    Q_OBJECT

public:
    CustomFieldsSection(const Workbench &bench, QWidget *parent);

    void showCase(CaseKey key, const domain::Case &value);
    void update(const domain::Case &value);

private:
    void rebuild();
    QWidget *editorFor(int index);
    void setValue(int index, const QJsonValue &value);

    const Workbench &m_bench;
    CaseKey m_case;
    QList<domain::CustomField> m_fields;
    QFormLayout *m_form;
    MessageBar *m_message;
};

} // namespace casebook::ui
