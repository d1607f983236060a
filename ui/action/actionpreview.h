#pragma once

#include "models/action/action.h"
#include "models/base/generation.h"
#include "models/store/casestore.h"

#include <QScrollArea>

class QLabel;

namespace casebook::ui {

class FactsList;

/// What an action would do, in plain words; of one that changes a case, which case that is.
class ActionPreview final : public QScrollArea
{
    Q_OBJECT

public:
    ActionPreview(store::CaseStore &store, QWidget *parent);

    void showAction(const action::Action &action);
    /// There is no action: @p hint says why, or what to do.
    void showHint(const QString &hint);

private:
    void findCase(const action::Action &action);

    store::CaseStore &m_store;
    Generation m_generation;
    QLabel *m_sentence;
    FactsList *m_facts;
    QLabel *m_note;
};

} // namespace casebook::ui
