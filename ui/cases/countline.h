#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace casebook::ui {

/// The line above the table: "214 of 1,204 cases · Clear filters", and at its end the way to columns and
/// sorting.
class CountLine final : public QWidget
{
    Q_OBJECT

public:
    explicit CountLine(QWidget *parent);

    /// What narrows the list and can be taken back here.
    enum class Narrowed { Nothing, BySearch, ByFilters };
    void setNarrowed(Narrowed narrowed);
    /// @p text: how many cases of how many.
    void setText(const QString &text);
    QString text() const { return m_text; }
    /// While there is a search, the order of best match is offered.
    void setSearching(bool searching);
    /// That order was chosen, and there is a search.
    bool isBestFirst() const;
    /// Says nothing of it by bestFirstChosen().
    void dropBestFirst();
    /// Where a menu about columns belongs, in global coordinates.
    QPoint menuPlace() const;

signals:
    void textChanged(const QString &text);
    void clearRequested();
    void columnsRequested();
    /// Chosen, or taken back.
    void bestFirstChosen();

private:
    void showText();

    QLabel *m_count;
    QToolButton *m_clear;
    QToolButton *m_bestFirst;
    QToolButton *m_columns;
    QString m_text;
    bool m_isSearching = false;
    Narrowed m_narrowed = Narrowed::Nothing;
};

} // namespace casebook::ui
