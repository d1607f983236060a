#include "ui/newcase/choicesearch.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

namespace casebook::ui {

namespace {

constexpr int pauseMilliseconds = 300;
constexpr int fewestLetters = 2;
constexpr int valueRole = Qt::UserRole;

} // namespace

ChoiceSearch::ChoiceSearch(QLineEdit *line)
    : QObject(line)
    , m_line(line)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(valueRole);
    line->setCompleter(m_completer);
    line->setPlaceholderText(tr("Type to search"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(line, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_model->clear();
        if (text.trimmed().size() >= fewestLetters)
            m_pause.start();
        else
            m_pause.stop();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] { emit wanted(m_line->text().trimmed()); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { emit chosen(index.data(valueRole).toString()); });
}

void ChoiceSearch::setFound(const QString &text, const QList<domain::ConnectorChoice> &choices)
{
    if (text != m_line->text().trimmed())
        return; // an answer to what was typed before
    m_model->clear();
    for (const domain::ConnectorChoice &choice : choices) {
        //: Key of an issue, then its title
        auto *item = new QStandardItem(
            choice.label.isEmpty() ? choice.value : tr("%1 · %2").arg(choice.value, choice.label));
        item->setData(choice.value, valueRole);
        m_model->appendRow(item);
    }
    if (m_line->hasFocus() && !choices.isEmpty())
        m_completer->complete();
}

} // namespace casebook::ui
