#include "ui/newcase/connectorfieldeditor.h"

#include "ui/newcase/checklist.h"
#include "ui/newcase/tagsedit.h"
#include "ui/newcase/wheelguard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>

namespace casebook::ui {

namespace {

using domain::ConnectorChoice;
using Kind = domain::ConnectorFieldKind;

void fill(ConnectorFieldEditor *editor, QWidget *control)
{
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins({});
    row->addWidget(control);
    editor->setFocusProxy(control->focusProxy() ? control->focusProxy() : control);
}

QString textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

class TextEditor final : public ConnectorFieldEditor
{
public:
    explicit TextEditor(QWidget *parent)
        : ConnectorFieldEditor(parent)
        , m_line(new QLineEdit(this))
    {
        fill(this, m_line);
        connect(m_line, &QLineEdit::textEdited, this, [this] {
            m_given = QJsonValue::Undefined;
            emit edited();
        });
    }
    QJsonValue value() const override
    {
        return m_given.isUndefined() ? textOrNull(m_line->text().trimmed()) : m_given;
    }
    void setValue(const QJsonValue &value) override
    {
        m_given = value;
        m_line->setText(textOf(value));
    }
    void setChoices(const QList<ConnectorChoice> &) override { }

private:
    QLineEdit *m_line;
    QJsonValue m_given = QJsonValue::Null;
};

/// Choice and Number: a combo box, editable where nothing is offered.
class ChoiceEditor final : public ConnectorFieldEditor
{
public:
    ChoiceEditor(bool number, const QList<ConnectorChoice> &choices, QWidget *parent)
        : ConnectorFieldEditor(parent)
        , m_combo(new QComboBox(this))
        , m_number(number)
    {
        m_combo->setEditable(choices.isEmpty());
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(8);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        new WheelGuard(m_combo);
        if (m_combo->isEditable())
            m_combo->lineEdit()->setPlaceholderText(ConnectorFieldEditor::tr("Not set"));
        fill(this, m_combo);
        setChoices(choices);
        connect(m_combo, &QComboBox::activated, this, &ChoiceEditor::touched);
        if (m_combo->isEditable())
            connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &ChoiceEditor::touched);
    }

    QJsonValue value() const override
    {
        if (!m_given.isUndefined())
            return m_given;
        const QString text = currentText();
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (m_number && isNumber)
            return number;
        return textOrNull(text);
    }
    void setValue(const QJsonValue &value) override
    {
        m_given = value;
        show(textOf(value));
    }
    void setChoices(const QList<ConnectorChoice> &choices) override
    {
        const QString kept = currentText();
        m_combo->clear();
        if (!m_combo->isEditable())
            m_combo->addItem(ConnectorFieldEditor::tr("Not set"), QString());
        for (const ConnectorChoice &choice : choices)
            m_combo->addItem(choice.label.isEmpty() ? choice.value : choice.label, choice.value);
        show(kept);
    }

private:
    void touched()
    {
        m_given = QJsonValue::Undefined;
        emit edited();
    }
    QString currentText() const
    {
        const int index = m_combo->currentIndex();
        if (m_combo->isEditable() && (index < 0 || m_combo->currentText() != m_combo->itemText(index)))
            return m_combo->currentText().trimmed();
        return m_combo->currentData().toString();
    }
    void show(const QString &value)
    {
        int index = m_combo->findData(value);
        if (index < 0 && !value.isEmpty()) {
            m_combo->addItem(value, value); // not offered, but the case has it
            index = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(index);
        if (index < 0)
            m_combo->clearEditText();
    }

    QComboBox *m_combo;
    bool m_number;
    QJsonValue m_given = QJsonValue::Null;
};

class MultiChoiceEditor final : public ConnectorFieldEditor
{
public:
    MultiChoiceEditor(const QList<ConnectorChoice> &choices, QWidget *parent)
        : ConnectorFieldEditor(parent)
    {
        if (choices.isEmpty()) {
            m_chips = new TagsEdit(this);
            m_chips->setPlaceholderText(ConnectorFieldEditor::tr("Type a value and press Enter"));
            fill(this, m_chips);
            connect(m_chips, &TagsEdit::edited, this, &MultiChoiceEditor::touched);
        } else {
            m_list = new CheckList(this);
            fill(this, m_list);
            MultiChoiceEditor::setChoices(choices);
            connect(m_list, &CheckList::edited, this, &MultiChoiceEditor::touched);
        }
    }

    QJsonValue value() const override
    {
        if (!m_given.isUndefined())
            return m_given;
        const QStringList values = m_list ? m_list->checkedValues() : m_chips->tags();
        return values.isEmpty() ? QJsonValue(QJsonValue::Null)
                                : QJsonValue(QJsonArray::fromStringList(values));
    }
    void setValue(const QJsonValue &value) override
    {
        m_given = value;
        QStringList values;
        for (const QJsonValue &one : value.toArray())
            values.append(textOf(one));
        if (m_list)
            m_list->setCheckedValues(values);
        else
            m_chips->setTags(values);
    }
    void setChoices(const QList<ConnectorChoice> &choices) override
    {
        if (!m_list)
            return;
        QList<CheckList::Item> items;
        for (const ConnectorChoice &choice : choices)
            items.append({ choice.value, choice.label.isEmpty() ? choice.value : choice.label });
        m_list->setItems(items);
    }

private:
    void touched()
    {
        m_given = QJsonValue::Undefined;
        emit edited();
    }

    CheckList *m_list = nullptr;
    TagsEdit *m_chips = nullptr;
    QJsonValue m_given = QJsonValue::Null;
};

class ToggleEditor final : public ConnectorFieldEditor
{
public:
    ToggleEditor(const QString &label, QWidget *parent)
        : ConnectorFieldEditor(parent)
        , m_box(new QCheckBox(label, this))
    {
        fill(this, m_box);
        connect(m_box, &QCheckBox::clicked, this, [this](bool checked) {
            m_given = checked;
            emit edited();
        });
    }
    QJsonValue value() const override { return m_given; }
    void setValue(const QJsonValue &value) override
    {
        m_given = value;
        m_box->setChecked(value.toBool() || value.toString() == QLatin1String("true"));
    }
    void setChoices(const QList<ConnectorChoice> &) override { }
    bool labelsItself() const override { return true; }

private:
    QCheckBox *m_box;
    QJsonValue m_given = QJsonValue::Null;
};

} // namespace

ConnectorFieldEditor *makeConnectorFieldEditor(Kind kind, const QString &label,
                                               const QList<ConnectorChoice> &choices, QWidget *parent)
{
    switch (kind) {
    case Kind::Text:
        return new TextEditor(parent);
    case Kind::Choice:
        return new ChoiceEditor(false, choices, parent);
    case Kind::Number:
        return new ChoiceEditor(true, choices, parent);
    case Kind::MultiChoice:
        return new MultiChoiceEditor(choices, parent);
    case Kind::Toggle:
        return new ToggleEditor(label, parent);
    }
    return nullptr;
}

} // namespace casebook::ui
