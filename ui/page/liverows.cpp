#include "ui/page/liverows.h"

#include "models/items/timelinemodel.h"
#include "ui/page/changerow.h"
#include "ui/page/commentcard.h"
#include "ui/page/placeholderrow.h"

#include <QApplication>

#include <algorithm>

namespace casebook::ui {

LiveRows::LiveRows(items::TimelineModel &model, MarkdownCache &texts, QWidget *parent)
    : QObject(parent)
    , m_model(model)
    , m_texts(texts)
    , m_parent(parent)
{
}

int LiveRows::focusedRow() const
{
    QWidget *focus = QApplication::focusWidget();
    for (auto it = m_live.cbegin(); focus && it != m_live.cend(); ++it) {
        if (it.value() == focus || it.value()->isAncestorOf(focus))
            return it.key();
    }
    return -1;
}

QWidget *LiveRows::acquire(int row, const RowContext &context)
{
    if (QWidget *editor = editorFor(row)) {
        m_live.insert(row, editor);
        return editor;
    }
    const TimelineRow::Kind kind = kindOf(row);
    QList<TimelineRow *> &pool = m_pool[static_cast<int>(kind)];
    TimelineRow *widget = pool.isEmpty() ? make(kind) : pool.takeLast();
    fill(*widget, row, context);
    m_live.insert(row, widget);
    return widget;
}

void LiveRows::release(int row)
{
    QWidget *widget = m_live.take(row);
    if (!widget)
        return;
    widget->hide();
    if (auto *pooled = qobject_cast<TimelineRow *>(widget))
        m_pool[static_cast<int>(pooled->kind())].append(pooled);
}

void LiveRows::releaseAll()
{
    const QList<int> all = rows();
    for (const int row : all)
        release(row);
}

void LiveRows::shift(int from, int by)
{
    QMap<int, QWidget *> shifted;
    for (auto it = m_live.cbegin(); it != m_live.cend(); ++it)
        shifted.insert(it.key() >= from ? it.key() + by : it.key(), it.value());
    m_live = shifted;
}

void LiveRows::refill(int row, const RowContext &context)
{
    auto *live = qobject_cast<TimelineRow *>(m_live.value(row));
    const domain::TimelineEntry *entry = m_model.entryAt(row);
    if (!live || !entry)
        return;
    // The same widget goes on where it can: the focus in it and a selection stay.
    if (live->kind() == kindOf(row) && !editorFor(row))
        fill(*live, row, context);
    else
        release(row);
}

void LiveRows::tick(const RowContext &context)
{
    for (QWidget *widget : std::as_const(m_live)) {
        if (auto *row = qobject_cast<TimelineRow *>(widget))
            row->tick(context);
    }
}

void LiveRows::prepare(int first, int last)
{
    const auto card = std::find_if(m_live.cbegin(), m_live.cend(),
                                   [](QWidget *widget) { return qobject_cast<CommentCard *>(widget); });
    for (int row = first; card != m_live.cend() && row <= last; ++row) {
        if (const domain::TimelineEntry *entry = m_model.entryAt(row); entry && entry->isComment())
            static_cast<CommentCard *>(*card)->prepare(*entry);
    }
}

void LiveRows::setTabStop(int row)
{
    for (auto it = m_live.cbegin(); it != m_live.cend(); ++it) {
        if (auto *live = qobject_cast<TimelineRow *>(it.value()))
            live->setFocusPolicy(it.key() == row ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void LiveRows::setEditor(const QString &attachmentId, QWidget *editor)
{
    const int row = m_model.rowOfComment(attachmentId);
    if (row >= 0)
        release(row);
    editor->setParent(m_parent);
    m_editors.insert(attachmentId, editor);
}

QWidget *LiveRows::takeEditor(const QString &attachmentId)
{
    QWidget *editor = m_editors.take(attachmentId);
    if (const int row = rowOf(editor); editor && row >= 0)
        m_live.remove(row);
    return editor;
}

QWidget *LiveRows::editorFor(int row) const
{
    const domain::TimelineEntry *entry = m_model.entryAt(row);
    return entry && entry->isComment() && entry->attachment ? m_editors.value(entry->attachment->id)
                                                            : nullptr;
}

TimelineRow::Kind LiveRows::kindOf(int row) const
{
    const domain::TimelineEntry *entry = m_model.entryAt(row);
    if (!entry)
        return TimelineRow::Kind::Placeholder;
    return entry->isComment() ? TimelineRow::Kind::Comment : TimelineRow::Kind::Change;
}

void LiveRows::fill(TimelineRow &widget, int row, const RowContext &context) const
{
    const domain::TimelineEntry *entry = m_model.entryAt(row);
    if (!entry)
        return;
    widget.setEntry(*entry, context);
    if (auto *card = qobject_cast<CommentCard *>(&widget);
        card && entry->attachment && m_unfolded.contains(entry->attachment->id))
        card->unfold();
}

TimelineRow *LiveRows::makeCard()
{
    auto *card = new CommentCard(m_texts, m_parent);
    connect(card, &CommentCard::unfolded, this, [this, card] {
        if (card->entry().attachment)
            m_unfolded.insert(card->entry().attachment->id);
        if (const int row = rowOf(card); row >= 0)
            emit rowUnfolded(row);
    });
    return card;
}

TimelineRow *LiveRows::make(TimelineRow::Kind kind)
{
    TimelineRow *row = nullptr;
    switch (kind) {
    case TimelineRow::Kind::Placeholder:
        row = new PlaceholderRow(m_parent);
        break;
    case TimelineRow::Kind::Change:
        row = new ChangeRow(m_parent);
        break;
    case TimelineRow::Kind::Comment:
        row = makeCard();
        break;
    }
    row->hide();
    emit rowMade(row);
    return row;
}

} // namespace casebook::ui
