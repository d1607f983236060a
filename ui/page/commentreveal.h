#pragma once

#include <QObject>

namespace casebook::items {
class TimelineModel;
}

namespace casebook::ui {

class TimelineView;

/// Brings the comment that a person has just added into sight. Its row comes from the store's readers and the
/// answer to the submission from its writer: either may be first, and both are waited for.
class CommentReveal final : public QObject
{
    Q_OBJECT

public:
    CommentReveal(const items::TimelineModel &model, TimelineView &view, QObject *parent);

    /// A comment is on its way to the store.
    void expect();
    /// The store has taken it.
    void added();

private:
    void scrollSoon();

    const items::TimelineModel &m_model;
    TimelineView &m_view;
    int m_rowsBefore = 0;
    bool m_waiting = false; ///< it was added, and its row has not come
};

} // namespace casebook::ui
