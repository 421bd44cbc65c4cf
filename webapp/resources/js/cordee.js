// Cordee
