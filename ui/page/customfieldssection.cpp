#include "ui/page/customfieldssection.h"

#include "models/domain/rules.h"
#include "ui/common/errortext.h"
#include "ui/page/messagebar.h"
#include "ui/page/submit.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

CustomFieldsSection::CustomFieldsSection(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_form(new QFormLayout)
    , m_message(new MessageBar(this))
{
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading);
    m_form->setHorizontalSpacing(metrics::group);
    m_form->setVerticalSpacing(metrics::related);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::related);
    layout->addLayout(m_form);
    layout->addWidget(m_message);
}

void CustomFieldsSection::showCase(CaseKey key, const domain::Case &value)
{
    m_case = key;
    m_message->dismiss();
    m_fields = value.customFields;
    rebuild();
}

void CustomFieldsSection::update(const domain::Case &value)
{
    if (m_fields == value.customFields)
        return;
    m_fields = value.customFields;
    rebuild();
}

void CustomFieldsSection::rebuild()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (int i = 0; i < m_fields.size(); ++i) {
        QWidget *editor = editorFor(i);
        editor->setAccessibleName(m_fields.at(i).key);
        m_form->addRow(m_fields.at(i).key, editor);
    }
}

QWidget *CustomFieldsSection::editorFor(int index)
{
    const domain::CustomField &field = m_fields.at(index);
    if (field.type == "toggle"_L1) {
        auto *box = new QCheckBox(this);
        box->setChecked(field.value.toBool());
        connect(box, &QCheckBox::clicked, this, [this, index](bool on) { setValue(index, on); });
        return box;
    }
    if (field.type == "text"_L1 || field.type == "number"_L1) {
        const bool number = field.type == "number"_L1;
        auto *line = new QLineEdit(this);
        line->setText(number && field.value.isDouble() ? QString::number(field.value.toDouble(), 'g', 15)
                                                       : field.value.toString());
        connect(line, &QLineEdit::editingFinished, this, [this, index, line, number] {
            if (!line->isModified())
                return;
            line->setModified(false);
            const QString text = line->text().trimmed();
            bool good = true;
            const QJsonValue value = text.isEmpty() ? QJsonValue(QJsonValue::Null)
                : number                            ? QJsonValue(text.toDouble(&good))
                                                    : QJsonValue(text);
            if (good)
                setValue(index, value);
            else
                m_message->show(MessageBar::Kind::Problem, tr("“%1” is not a number.").arg(text));
        });
        return line;
    }
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(
        field.value.isString()
            ? field.value.toString()
            : QString::fromUtf8(QJsonDocument(QJsonArray{ field.value }).toJson(QJsonDocument::Compact)));
    label->setToolTip(
        tr("A field of the type %1, which this version shows but does not edit").arg(field.type));
    return label;
}

void CustomFieldsSection::setValue(int index, const QJsonValue &value)
{
    QList<domain::CustomField> fields = m_fields;
    fields[index].value = value;
    const Result<void> good = domain::validateCustomFields(fields);
    if (!good) {
        m_message->show(MessageBar::Kind::Problem, errorText(good.error()));
        return;
    }
    domain::EditCase change{ .key = m_case, .patch = { .customFields = fields } };
    change.seen = domain::CasePatch{ .customFields = m_fields };
    submit(m_bench, this, change, {}, [this, key = m_case](const Result<store::SubmitResult> &result) {
        if (key != m_case)
            return;
        if (result) {
            m_message->dismiss();
        } else {
            m_message->show(MessageBar::Kind::Problem, errorText(result.error()));
            rebuild();
        }
    });
}

} // namespace casebook::ui
