#pragma once

#include "models/base/error.h"

#include <QFrame>

class QLabel;

namespace casebook::ui {

/// A calm line that stays as long as the store can't write: what is wrong and what to do.
class TroubleBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit TroubleBanner(QWidget *parent = nullptr);
    /// An Error with an empty message says that all is well again (CaseStore::troubled).
    void setTrouble(const Error &error);

private:
    void build(); // most sessions see none

    QLabel *m_text = nullptr;
};

} // namespace casebook::ui
